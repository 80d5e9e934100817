namespace Scrutineer.Reports.Store;

/// <summary>A file that sealed bytes are written to.</summary>
internal sealed class IncomingFile : IncomingPart
{
    private readonly FileStream _file;

    public IncomingFile(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        _file = new FileStream(path, options);
    }

    protected override ValueTask KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        _file.WriteAsync(bytes, cancel);

    protected override Task EndAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }
        base.Dispose(disposing);
    }
}
