using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Validator.LanguageServer;

/// <summary>
/// Reads and writes messages behind their headers, whose names may be written in any case. What is asked before <c>initialize</c>
/// is answered here, since whoever looks for its method or its parameters first would answer something else.
/// </summary>
internal sealed class MessageHandler(Stream output, Stream input, IJsonRpcMessageFormatter formatter) : HeaderDelimitedMessageHandler(output, input, formatter)
{
    /// <summary>The protocol's error for what is asked before <c>initialize</c>.</summary>
    public const int ServerNotInitialized = -32002;

    private const int LongestHeader = 1024;
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What the client is asked. An answer to anything else, or a second one, is passed over.
    private readonly ConcurrentDictionary<RequestId, bool> awaited = new();
    private bool hasBegun;

    /// <summary>Completes when the client reads no more.</summary>
    public Task Gone => gone.Task;

    protected override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if ((await Writer!.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted) gone.TrySetResult();
    }

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        if (content is JsonRpcRequest { IsResponseExpected: true } request) awaited[request.RequestId] = true;
        base.Write(content, cancellationToken);
    }

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (await ReadLengthAsync(cancellationToken).ConfigureAwait(false) is { } length)
        {
            var read = await ReadAtLeastAsync(length, allowEmpty: false, cancellationToken).ConfigureAwait(false);
            var content = read.Buffer.Slice(0, length);

            // A message is looked into later, when the pipe has long gone on.
            var bytes = content.ToArray();
            JsonRpcMessage? message = null;
            try
            {
                message = Formatter.Deserialize(new ReadOnlySequence<byte>(bytes));
            }
#pragma warning disable CA1031 // Whatever the formatter throws at JSON that is no message.
            catch (Exception) when (IsJson(bytes))
#pragma warning restore CA1031
            {
                // It is JSON and no message: the next one may be sound.
            }

            Reader!.AdvanceTo(content.End);
            if (message is null)
            {
                await RefuseAsync(RequestId.Null, (int)JsonRpcErrorCode.InvalidRequest, "That is no message of JSON-RPC 2.0", cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (AnswerTo(message) is { } id && !awaited.TryRemove(id, out _)) continue;
            if (hasBegun || message is not JsonRpcRequest { IsResponseExpected: true } request) return message;
            hasBegun = request.Method == "initialize";
            if (hasBegun) return message;
            await RefuseAsync(request.RequestId, ServerNotInitialized, "The server is not initialised: send 'initialize' first", cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private ValueTask RefuseAsync(RequestId id, int code, string message, CancellationToken cancellation) =>
        WriteAsync(new JsonRpcError { RequestId = id, Error = new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)code, Message = message } }, cancellation);

    /// <summary>What a message answers; that of a client which could not read a message answers nothing.</summary>
    private static RequestId? AnswerTo(JsonRpcMessage message) => message switch
    {
        JsonRpcResult result => result.RequestId,
        JsonRpcError error => error.RequestId,
        _ => null,
    };

    /// <summary>Reads the headers of the next message, of which only its length in bytes matters; none at the end of the input.</summary>
    private async ValueTask<int?> ReadLengthAsync(CancellationToken cancellationToken)
    {
        int? length = null;
        for (var isFirst = true; ; isFirst = false)
        {
            if (await ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } line) return isFirst ? null : throw new EndOfStreamException("The input ended within a message's headers");
            if (line.Length == 0) return length ?? throw new BadRpcHeaderException("A message has no header Content-Length");
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw new BadRpcHeaderException("A header has no colon");
            if (!line.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) continue;
            length = int.TryParse(line.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BadRpcHeaderException("Content-Length is no number");
        }
    }

    private async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await Reader!.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                Reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted) return read.Buffer.IsEmpty ? null : throw new EndOfStreamException("The input ended within a message's headers");
            if (read.Buffer.Length > LongestHeader) throw new BadRpcHeaderException("A header is too long");
            Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
