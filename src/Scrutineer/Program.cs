using System.Text;
using Scrutineer;

Console.OutputEncoding = Encoding.UTF8;
return await CommandRunner.Run(args, Console.Out, Console.Error, Environment.GetEnvironmentVariable);
