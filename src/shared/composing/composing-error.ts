// A refusal to compose: what is wrong and what to do next, in one Chinese sentence. Nothing is half composed.
export type ComposingErrorCode =
  | 'template-unknown'
  | 'profile-unknown'
  | 'fonts-unknown'
  | 'field-unknown'
  | 'field-invalid'
  | 'against-missing'
  | 'sections-differ'
  | 'not-tracked'
  | 'page-full'
  | 'section-unknown'

export class ComposingError extends Error {
  readonly code: ComposingErrorCode

  constructor(code: ComposingErrorCode, message: string) {
    super(message)
    this.name = 'ComposingError'
    this.code = code
  }
}
