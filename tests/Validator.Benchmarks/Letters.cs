using System.Text;
using Validator.Files;
using Validator.Tests;

namespace Validator.Benchmarks;

/// <summary>What is measured: the real letters where they are at hand, else letters made up on the spot.</summary>
internal static class Letters
{
    /// <summary>Decoded letters, and the bytes that they take in UTF-8.</summary>
    public static (string[] Texts, long Bytes) Load()
    {
        if (!Corpus.IsPresent) return MadeUp();
        var bytes = Corpus.Letters.Select(File.ReadAllBytes).ToArray();
        return ([.. bytes.Select(letter => LetterDecoder.Decode(letter).Text)], bytes.Sum(letter => (long)letter.Length));
    }

    private static (string[] Texts, long Bytes) MadeUp()
    {
        var texts = Enumerable.Range(0, 1000).Select(MakeUp).ToArray();
        return (texts, texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)));
    }

    private static string MakeUp(int seed)
    {
        var letter = new StringBuilder("Minister at Port Averil, E. Marlow, to Foreign Secretary, Sir J. Penrose. 3 May 1921.\n");
        for (var number = 1; number <= 4 + seed % 13; number++)
        {
            letter.Append(number).Append(". ");
            for (var sentence = 0; sentence < 3 + (seed + number) % 5; sentence++) letter.Append("The harbour is quiet, and the packet that left on Monday has not been heard of since. ");
            letter.Append(number % 3 == 0
                ? $"They have it from the consul.[footnoteRef:{number}] [{number}:  Not found in the files of the mission.] \n\n"
                : "I have asked [grp. undec.] again.\n");
        }

        return letter.Append("Marlow\n").ToString();
    }
}
