// The ProseMirror schema of a plan.
import { Schema } from '@tiptap/pm/model'
import { blockSpec, docSpec, groupSpec, targetMarkSpec } from './node-specs.ts'

export const planSchema = new Schema({
  nodes: { doc: docSpec, group: groupSpec, block: blockSpec, text: {} },
  marks: { target: targetMarkSpec },
})
