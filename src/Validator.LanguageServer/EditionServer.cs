using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;
using Validator.Analysis;
using Validator.Files;
using Validator.LanguageServer.Protocol;

namespace Validator.LanguageServer;

/// <summary>The language server: <c>validator lsp</c>. It speaks the Language Server Protocol 3.17 over two streams.</summary>
public sealed class EditionServer(IFileAccess files, IReadOnlyList<Rule> rules, TextWriter log)
{
    /// <summary>How long nobody may type before the whole edition is looked at again.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Writes the ledger and <c>.editorconfig</c> where these are not open in the editor; without it the editor is asked to.</summary>
    public WriteFile? Write { get; init; }

    /// <summary>The client's process, where it was named; the session ends when it does.</summary>
    public int? ClientProcess { get; init; }

    /// <summary>Serves one client until it says that it is done, closes the input or dies.</summary>
    /// <param name="input">What the client sends.</param>
    /// <param name="output">What it is sent: messages of the protocol and nothing else.</param>
    /// <param name="cancellation">Ends the session.</param>
    /// <returns>0 where the client shut the server down first, else 1.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellation = default)
    {
        using var formatter = NewFormatter();
        await using var handler = new MessageHandler(output, input, formatter);

        // Notifications are heard in their order, one after the other.
        using var rpc = new ServerRpc(handler) { SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: false) };
        using var session = new Session(new RpcClient(rpc), files, rules, Quiet, Write);
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageServer>(), session, new JsonRpcTargetOptions { DisposeOnDisconnect = false });
        if (ClientProcess is { } process) session.EndWith(process);
        string? violation = null;
        rpc.Disconnected += (_, end) => violation = end.Reason == DisconnectedReason.RemoteProtocolViolation ? end.Description : null;
        rpc.StartListening();
        await Task.WhenAny(rpc.Completion, session.Ended, handler.Gone, Task.Delay(Timeout.Infinite, cancellation));
        if (session.Ended.IsCompletedSuccessfully) return await session.Ended;
        if (handler.Gone.IsCompleted) violation ??= "the client reads no more";
        if ((rpc.Completion.Exception?.InnerException?.Message ?? violation) is { } reason) await log.WriteLineAsync($"The connection ended: {reason}");
        return session.CodeAtEnd;
    }

    private static PolyTypeJsonFormatter NewFormatter() => new()
    {
        TypeShapeProvider = PolyType.SourceGenerator.TypeShapeProvider_Validator_LanguageServer.Default,
        JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
    };
}
