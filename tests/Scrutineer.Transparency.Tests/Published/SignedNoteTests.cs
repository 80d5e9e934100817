using Scrutineer.Transparency.Notes;

namespace Scrutineer.Transparency.Tests.Published;

/// <summary>Examples of the C2SP texts.</summary>
public sealed class SignedNoteTests
{
    private const string Key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Fact]
    public void The_published_key_is_read_and_prints_back()
    {
        var key = VerifierKey.TryParse(Key);
        Assert.NotNull(key);
        Assert.Equal("PeterNeumann", key.Name);
        Assert.Equal(0xc74f20a3u, key.Id);
        Assert.Equal(Key, key.ToString());
    }

    [Fact]
    public void No_proper_substring_of_the_published_key_is_a_key()
    {
        for (var start = 0; start < Key.Length; start++)
        {
            for (var end = start; end <= Key.Length; end++)
            {
                Assert.True(end - start == Key.Length || VerifierKey.TryParse(Key[start..end]) is null);
            }
        }
    }

    [Fact]
    public void No_single_character_change_of_the_published_key_is_a_key()
    {
        // Every position, every printable ASCII character, and some that are not.
        var others = Enumerable.Range(0x20, 0x5F).Select(c => (char)c).Append('\n').Append('\0').Append('\u00E9');
        foreach (var other in others)
        {
            for (var i = 0; i < Key.Length; i++)
            {
                var changed = Key[..i] + other + Key[(i + 1)..];
                Assert.True(changed == Key || VerifierKey.TryParse(changed) is null, changed);
            }
        }
    }

    [Fact]
    public void The_example_note_of_the_specification_splits_at_its_last_blank_line()
    {
        // C2SP signed-note: the text itself holds an empty line and letters beyond ASCII.
        const string Note =
            "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\n\u00E8d \u00E8 subito sera.\n\n"
            + "\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        var note = SignedNote.Read(System.Text.Encoding.UTF8.GetBytes(Note)).Must();
        Assert.EndsWith("subito sera.\n", note.Text, StringComparison.Ordinal);
        Assert.Equal(0x367ba04bu, note.Signatures[0].KeyId);
        Assert.Equal(Note, note.ToString());
    }
}
