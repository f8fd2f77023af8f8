// What a page of the program may load and do: its own scripts, styles, fonts and pictures, nothing else.
// No inline code or style, no code from text, no connection of any kind, not even back to the program.

const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  webrtc: "'block'",
  'require-trusted-types-for': "'script'",
  // vue: static parts of compiled templates. ProseMirrorClipboard: parses what is pasted, in a detached document.
  'trusted-types': 'vue ProseMirrorClipboard',
}

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')
