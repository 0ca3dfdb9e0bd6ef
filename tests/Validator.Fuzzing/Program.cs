using System.Text;
using SharpFuzz;
using Validator.Fuzzing;

switch (args)
{
    case ["list"]:
        foreach (var target in FuzzTarget.All) Console.WriteLine($"{target.Name}\t{target.Promise}");
        return 0;

    // Writes what afl-fuzz begins with: a folder of seeds and a dictionary.
    case ["prepare", var name, var folder, .. var more] when FuzzTarget.Named(name) is { } target:
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        var number = 0;
        foreach (var seed in target.Seeds.Concat(more.Select(File.ReadAllBytes))) File.WriteAllBytes(Path.Combine(folder, "seeds", $"{number++:D5}"), seed);
        File.WriteAllLines(Path.Combine(folder, "words"), target.Words.Select(word => $"\"{string.Concat(Encoding.UTF8.GetBytes(word).Select(value => $"\\x{value:X2}"))}\""));
        return 0;

    // Makes an assembly tell which branches it takes.
    case ["instrument", .. var assemblies]:
        foreach (var assembly in assemblies) Fuzzer.Instrument(assembly, _ => true, Options.Value);
        return 0;

    // What afl-fuzz starts. Nothing that is instrumented may be touched before there is somewhere to tell branches to.
    case ["fuzz", var name]:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            FuzzTarget.Named(name)!.Run(input.ToArray());
        });
        return 0;

    // Does again what was found.
    case ["run", var name, .. var files] when FuzzTarget.Named(name) is { } target:
        var broken = 0;
        foreach (var file in files)
        {
            try
            {
                target.Run(File.ReadAllBytes(file));
            }
#pragma warning disable CA1031 // Whatever it throws is what was looked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                broken++;
                Console.WriteLine($"{file}: {exception.GetType().Name}: {exception.Message}\n{string.Join('\n', exception.StackTrace!.Split('\n').Take(3))}");
            }
        }

        Console.WriteLine($"{files.Length} inputs, {broken} break the promise");
        return broken == 0 ? 0 : 1;

    default:
        await Console.Error.WriteLineAsync("Validator.Fuzzing list | prepare TARGET FOLDER [FILE…] | instrument ASSEMBLY… | fuzz TARGET | run TARGET FILE…");
        return 2;
}
