namespace Validator.Syntax;

/// <summary>Whose words a character is.</summary>
public enum Voice : byte
{
    /// <summary>The historical writer: the transcript, with its date lines, unbracketed numbers and labels, signatures and table text.</summary>
    Author,

    /// <summary>The editor: the heading, note references, note bodies and everything in square brackets.</summary>
    Editor,

    /// <summary>The program that turned the Word file into text: the marks around note bodies, table tabs, and what leaked through it.</summary>
    Extractor,
}
