// What the scripts need from the operating system, beside npm's packages: found by looking for the thing itself,
// installed where that is allowed (root on a Debian or Ubuntu machine), else named in one line to run.

import { existsSync } from 'node:fs'
import { onPath } from './on-path.ts'
import { type Say, timed } from './progress.ts'
import { lastLines, runCommand } from './run-command.ts'
import { SetupError } from './setup-error.ts'

export interface SystemNeed {
  /** What is needed, as shown: 图形界面库. */
  name: string
  /** Debian package names; an inner list holds the names one package has had, newest first. */
  packages: (string | string[])[]
  present: () => Promise<boolean>
}

/** The shared libraries that an Electron program links to. */
export function electronLibraries(electronPath: string): SystemNeed {
  return {
    name: '图形界面库',
    packages: [
      ['libgtk-3-0t64', 'libgtk-3-0'],
      ['libasound2t64', 'libasound2'],
      ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
      'libnss3',
      'libgbm1',
      'libdrm2',
      'libxss1',
    ],
    present: async () => {
      const { code, stdout } = await runCommand('ldd', [electronPath])
      return code === 0 && !stdout.includes('not found')
    },
  }
}

/** A screen in memory, for machines without one. */
export const virtualScreen: SystemNeed = {
  name: '虚拟屏幕 Xvfb',
  packages: ['xvfb'],
  present: async () => onPath('Xvfb'),
}

/** Any font that covers Chinese. */
export const chineseFonts: SystemNeed = {
  name: '中文字体',
  packages: ['fontconfig', 'fonts-noto-cjk'],
  present: async () => (await runCommand('fc-list', [':lang=zh'])).stdout.trim() !== '',
}

/** What the tests open exported Word files with: LibreOffice, and the tools that read its PDF. */
export const documentTools: SystemNeed = {
  name: '核对 Word 文件的 LibreOffice 和 PDF 工具',
  packages: ['libreoffice-writer-nogui', 'poppler-utils'],
  present: async () => onPath('soffice') && onPath('pdftotext') && onPath('pdftoppm'),
}

/** The open fonts that stand in for the office's own when the tests measure a rendered page. */
export const pageFonts: SystemNeed = {
  name: '核对版面用的字体',
  packages: ['fontconfig', 'fonts-noto-cjk', 'fonts-arphic-gkai00mp'],
  present: async () => {
    const families = (await runCommand('fc-list', [':lang=zh-cn', 'family'])).stdout
    return ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'AR PL KaitiM GB'].every(name => families.includes(name))
  },
}

/** Makes sure that every need is met. Fails with a SetupError that carries the line to run. */
export async function ensureSystem(needs: SystemNeed[], say: Say): Promise<void> {
  const missing = await absent(needs)
  if (missing.length === 0) return
  const names = missing.map(need => need.name).join('、')
  if (!existsSync('/etc/debian_version') || !onPath('apt-get')) {
    throw new SetupError(
      `本机缺少${names}，请用系统的软件管理工具安装后重试（Debian 上的名称：${plain(missing)}）。`,
    )
  }
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `本机缺少${names}。请执行下面一行，然后重试：\nsudo apt-get install -y ${plain(missing)}`,
    )
  }
  await timed(say, `安装${names}`, () => install(missing))
  const still = await absent(missing)
  if (still.length > 0) {
    throw new SetupError(
      `安装之后仍缺少${still.map(need => need.name).join('、')}，请手工安装后重试：${plain(still)}`,
    )
  }
}

async function absent(needs: SystemNeed[]): Promise<SystemNeed[]> {
  const found = await Promise.all(needs.map(need => need.present()))
  return needs.filter((_, index) => !found[index])
}

function plain(needs: SystemNeed[]): string {
  return needs
    .flatMap(need => need.packages.map(name => (Array.isArray(name) ? name.at(-1) : name)))
    .join(' ')
}

async function install(needs: SystemNeed[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A failed update is not yet a failure: lists fetched earlier may serve. If they do not, the install says so.
  await runCommand('apt-get', ['update', '-q', '-o', 'Acquire::Retries=3'], { env })
  const names = await Promise.all(needs.flatMap(need => need.packages).map(knownName))
  const result = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600', ...names],
    { env },
  )
  if (result.code !== 0) {
    throw new SetupError(`系统软件安装没有成功，请检查网络和软件源后重试。\n${lastLines(result)}`)
  }
}

/** Of the names a package has had, the one this release has a candidate for. */
async function knownName(name: string | string[]): Promise<string> {
  if (!Array.isArray(name)) return name
  for (const candidate of name) {
    const { stdout } = await runCommand('apt-cache', ['show', '--no-all-versions', candidate])
    if (stdout.includes('Package:')) return candidate
  }
  return name.at(-1)!
}
