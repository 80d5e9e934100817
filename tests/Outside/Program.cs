// What somebody outside writes with the packages alone: the worked case, from its folder to a bundle that is verified.
var read = new ReadCase().Run(args[0]).Value!;
var assessed = (await new Assess().Run(read, ReturnsSource.None)).Then(AssessedCase.Of).Value!;
var meeting = new ReadMeeting().Run(Path.Combine(args[0], "meetings", "2024-05-08.yaml")).Value!;
var draft = new Draft().Run(assessed, ActKind.Resolution).Value!;
var act = new Adopt().Run(draft, assessed, meeting, number: "1").Value!;
var log = new MemoryStore();
LogWriter.Create(log).Value!.Dispose();
using var seed = Secret.From(new byte[32]); // a key that everybody knows: for the example only
using var key = NoteSigner.FromSeed("example.org/log", KeyUse.Note, seed);
var request = new PublishRequest
{
    Case = assessed,
    Act = act,
    Meeting = meeting,
    Log = log,
    Tool = new Tool("0.1.0"),
    Prints = false,
    Keys = () => Outcome<PublishingKeys>.Of(new PublishingKeys(key)),
};
var bundle = (await new Publish().Run(request)).Value!.Bytes;
var policy = TrustPolicy.Parse($"log {key.Verifier}\npublisher {key.Verifier}\nquorum none\n").Value!;
var verified = await new Verify().Run(new VerifyRequest(bundle, DateTimeOffset.UtcNow) { Policy = policy });
var held = verified.Checks.Count(c => c.Status == CheckStatus.Holds);
Console.WriteLine($"{act.Adoption!.InFavour} of {act.Adoption.Composition} in favour");
Console.WriteLine($"{held} of {verified.Checks.Count} checks hold");
return verified.IsComplete ? 0 : 1;
