using System.Xml;

namespace Validator.Reporting;

/// <summary>XML reports: indented, with LF, in UTF-8. What XML cannot hold at all must be visible text before it is written.</summary>
internal static class XmlText
{
    public static XmlWriter Start(TextWriter output)
    {
        // The writer itself would name the encoding of a string's writer, which is none of a file.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
    }
}
