using Scrutineer.Acts;
using Scrutineer.Cases.Assessments;
using Scrutineer.Testing;

namespace Scrutineer.Publishing.Tests;

/// <summary>The worked case without its returns, published once for a class of tests.</summary>
public sealed class PublishedAct : IAsyncLifetime
{
    internal AssessedCase Case { get; private set; } = null!;

    internal ActDraft Act { get; private set; } = null!;

    internal ReadOnlyMemory<byte> Bundle { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Case = await TestData.Assessed(Shipped.RuPresident2024);
        Act = TestData.Adopted(Case);
        Bundle = (await TestData.Publish(Case, Act)).Must().Bytes;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
