namespace Validator.Fixing;

/// <summary>What somebody who is asked about a fix says.</summary>
public enum FixAnswer
{
    /// <summary>Apply it.</summary>
    Yes,

    /// <summary>Leave it, in all later rounds too.</summary>
    No,

    /// <summary>Apply it, and all others of its rule, without asking again.</summary>
    AllOfThisRule,

    /// <summary>Leave it and all that come after it.</summary>
    Quit,
}
