/** How letters stand: those of the open editions, as the server answers `validator/status`, or those that are open. */
export interface Status {
  letters: number;
  errors: number;
  warnings: number;
  suggestions: number;
}

/** `3 errors, 1 warning`, or that nothing was found. */
export function summary(status: Status): string {
  const parts = [counted(status.errors, "error"), counted(status.warnings, "warning"), counted(status.suggestions, "suggestion")];
  return parts.filter((part) => !part.startsWith("0 ")).join(", ") || "nothing found";
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
