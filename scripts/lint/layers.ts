// The layers of src/ and what each may import. Imports point downwards only: that is what keeps the domain free of
// platform, the store free of Electron and the window free of the file system. The linter holds these rules.

/** What an import leads to: a path from the checkout's root, or the name of a package or built-in module. */
export interface ImportTarget {
  kind: 'path' | 'package' | 'builtin'
  /** `src/shared/model/plan.ts`, `docx`, `@tiptap/pm/model`, `node:fs`. */
  name: string
}

export interface LayerRule {
  /** The folders whose files the rule speaks of, from the checkout's root. */
  within: string[]
  /** Folders inside those that it does not speak of. */
  except?: string[]
  /** Says whether an import is refused. */
  refuses: (target: ImportTarget, importer: string) => boolean
  /** The rule, as the linter prints it. */
  message: string
}

const SHARED_PACKAGES = ['zod', 'fractional-indexing', 'diff', 'node-diff3', '@internationalized/date']

/** Whether a path is the folder or lies inside it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function isPackage(target: ImportTarget, name: string): boolean {
  return target.kind === 'package' && isInside(target.name, name)
}

function isPath(target: ImportTarget, folder: string): boolean {
  return target.kind === 'path' && isInside(target.name, folder)
}

function sharedAllows(target: ImportTarget, importer: string): boolean {
  if (isPath(target, 'src/shared')) return true
  if (isPackage(target, '@tiptap/pm')) return isInside(importer, 'src/shared/document')
  return SHARED_PACKAGES.some(name => isPackage(target, name))
}

/** Every layer rule; an import is refused by the first that refuses it. */
export const layerRules: LayerRule[] = [
  {
    within: ['src/shared'],
    refuses: (target, importer) => !sharedAllows(target, importer),
    message: `src/shared imports only src/shared and ${SHARED_PACKAGES.join(', ')} (src/shared/document also @tiptap/pm)`,
  },
  {
    within: ['src/main/store', 'src/main/services', 'src/main/docx', 'src/cli'],
    refuses: target => isPackage(target, 'electron') || isPath(target, 'src/main/shell'),
    message:
      'The store, services, docx and the command line run without Electron: not electron, not src/main/shell',
  },
  {
    within: ['src/renderer', 'src/preload'],
    refuses: target => target.kind === 'builtin' || isPath(target, 'src/main'),
    message: 'The window reaches the main process only through window.api: not src/main, not a Node module',
  },
  {
    within: ['src/renderer'],
    refuses: target => isPackage(target, 'electron'),
    message: 'The window reaches the main process only through window.api: not electron',
  },
  {
    within: ['src/renderer/editor'],
    refuses: target => isPath(target, 'src/renderer/stores') || isPackage(target, 'pinia'),
    message: 'The editor is given what it needs: it imports no store',
  },
  {
    within: ['src'],
    except: ['src/main/docx/write'],
    refuses: target => isPackage(target, 'docx'),
    message: 'The docx library is known only inside src/main/docx/write',
  },
  {
    within: ['src'],
    except: ['src/main/store'],
    refuses: target => isPackage(target, 'better-sqlite3'),
    message: 'better-sqlite3 is known only inside src/main/store',
  },
]
