// The content security policy forbids making code out of text, which zod would otherwise try for speed.
// Must be imported before any module that defines a schema.
import { config } from 'zod'

config({ jitless: true })
