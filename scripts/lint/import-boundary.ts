// The ESLint rule that holds the layers: every way a module can name another (import, export from, import(),
// require(), import types) is followed to where it leads and checked against layers.ts.

import type { Rule } from 'eslint'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import packageManifest from '../../package.json' with { type: 'json' }
import { projectRoot } from '../runtime/project-root.ts'
import { type ImportTarget, isInside, layerRules } from './layers.ts'

const aliases = Object.entries(packageManifest.imports).map(([alias, path]) => ({
  prefix: alias.replace(/\*$/, ''),
  path: path.replace(/^\.\//, '').replace(/\*$/, ''),
}))

/** Where an import written in the file `importer` (path from the root) leads. */
export function importTarget(importer: string, specifier: string): ImportTarget {
  const bare = specifier.replace(/\?.*$/, '')
  if (/^\.{1,2}(\/|$)/.test(bare)) return { kind: 'path', name: join(dirname(importer), bare) }
  if (bare.startsWith('/')) return { kind: 'path', name: relative(projectRoot, bare) }
  const alias = aliases.find(({ prefix }) => bare.startsWith(prefix))
  if (alias) return { kind: 'path', name: join(alias.path, bare.slice(alias.prefix.length)) }
  return { kind: isBuiltin(bare) ? 'builtin' : 'package', name: bare }
}

/** The message of the layer rule that refuses this import; null when none does. Paths are from the root, with `/`. */
export function boundaryViolation(importer: string, specifier: string): string | null {
  const target = importTarget(importer, specifier)
  const refusing = layerRules.find(
    rule =>
      rule.within.some(folder => isInside(importer, folder)) &&
      !rule.except?.some(folder => isInside(importer, folder)) &&
      rule.refuses(target, importer),
  )
  return refusing?.message ?? null
}

/** The rule, for the ESLint configuration. */
export const importBoundary: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ message }} ({{ specifier }})' } },
  create(context) {
    const importer = relative(projectRoot, context.filename).split(sep).join('/')
    const check = (node: Rule.Node, specifier: unknown): void => {
      if (typeof specifier !== 'string') return
      const message = boundaryViolation(importer, specifier)
      if (message) context.report({ node, messageId: 'refused', data: { message, specifier } })
    }
    const checkSource = (node: Rule.Node): void => {
      const { source } = node as unknown as { source: { value?: unknown } | null }
      check(node, source?.value)
    }
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: checkSource,
      CallExpression(node) {
        const [first] = node.arguments
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require'
        if (isRequire && first?.type === 'Literal') check(node, first.value)
      },
    }
  },
}
