namespace Validator.Syntax;

/// <summary>What the nodes of one block share: the document, the block, and how far it stands from where it was read. So a block moves in one step.</summary>
internal sealed class BlockPlace(DocumentSyntax document)
{
    public DocumentSyntax Document => document;

    /// <summary>The block, once its nodes are read; the document's own place has none.</summary>
    public BlockSyntax? Block { get; set; }

    /// <summary>How many UTF-16 units farther on the block stands.</summary>
    public int Shift { get; set; }
}
