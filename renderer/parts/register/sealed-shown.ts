/** Which sealed values stand open on the page, and how to open and close them. */
export interface SealedShown {
  revealed: Readonly<Record<string, string>>;
  /** Absent where the account may not. */
  onReveal?: ((field: string) => void) | undefined;
  onHide: (field: string) => void;
}
