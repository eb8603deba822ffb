/**
 * A failure that a person can do something about. Its message is safe to show as it stands: it says
 * what is wrong and what to do, and holds no secret and no stack. Everything else that is thrown is a
 * bug of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
