using Sprache;

namespace Validator.Parsing;

/// <summary>
/// Sprache's view of a text, made to jump: where <see cref="Input"/> makes an object for every character, this one makes
/// an object for every item and takes it from an arena that is rewound before the next.
/// </summary>
internal sealed class TextInput : IInput
{
    private static readonly Dictionary<object, object> NoMemos = [];

    private readonly Arena arena;

    private TextInput(Arena arena) => this.arena = arena;

    public string Source => arena.Text;

    public int Position { get; private set; }

    /// <summary>Where reading stops: the text's end, or that of the stretch that is read.</summary>
    public int End => arena.End;

    public bool AtEnd => Position >= arena.End;

    public char Current => Position < arena.End ? arena.Text[Position] : '\0';

    /// <summary>The text from here to the end.</summary>
    public ReadOnlySpan<char> Rest => arena.Text.AsSpan(Position, arena.End - Position);

    // Lines and columns are found from positions when a finding needs them; memos are for recursive grammars.
    public int Line => 0;

    public int Column => 0;

    public IDictionary<object, object> Memos => NoMemos;

    public IInput Advance() => At(Position + 1);

    /// <summary>The input at another position.</summary>
    public TextInput At(int position) => arena.Take(position);

    /// <summary>The character <paramref name="distance"/> units on; NUL past the end.</summary>
    public char Peek(int distance) => Position + distance < arena.End ? arena.Text[Position + distance] : '\0';

    public bool Equals(IInput? other) => other is not null && other.Position == Position;

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => Position;

    /// <summary>Lends inputs over one text. Used by one thread.</summary>
    internal sealed class Arena
    {
        private readonly List<TextInput> inputs = [];
        private int used;

        public Arena(string text, int end)
        {
            Text = text;
            End = end;
        }

        public string Text { get; private set; }

        public int End { get; private set; }

        /// <summary>Lends over another text from now on.</summary>
        public void Turn(string text, int end) => (Text, End) = (text, end);

        /// <summary>Takes every input back and starts anew.</summary>
        public TextInput Begin(int position)
        {
            used = 0;
            return Take(position);
        }

        public TextInput Take(int position)
        {
            if (used == inputs.Count) inputs.Add(new TextInput(this));
            var input = inputs[used++];
            input.Position = position;
            return input;
        }
    }
}
