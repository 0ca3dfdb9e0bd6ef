namespace Validator.Files;

/// <summary>The stamps of files, which this framework cannot ask for.</summary>
internal static class FileStamps
{
    public static FileStamp? Of(string path) => null;
}
