// The commands that can be run by name, and what each does. Only those that apply where one is are listed.
import { computed } from 'vue'
import { zh } from '../../strings/zh-CN.ts'
import { useApp, type DialogName } from '../../stores/app.ts'
import { deskTabs, useDesk } from '../../stores/desk.ts'
import { usePlan } from '../../stores/plan.ts'
import { usePaperMenu } from '../desk/use-paper-menu.ts'
import { useLibraryActions } from '../library/use-library-actions.ts'
import type { PaletteCommand } from './palette-items.ts'

interface Runnable extends PaletteCommand {
  run: () => unknown
}

export function usePaletteCommands() {
  const app = useApp()
  const plan = usePlan()
  const desk = useDesk()
  const actions = useLibraryActions()
  const paperMenu = usePaperMenu()
  const words = zh.search.command
  const opening = (dialog: DialogName) => () => (app.dialog = dialog)

  /** What can be done with the paragraph under the caret, as its context menu has it. */
  const ofParagraph = (): Runnable[] =>
    paperMenu.entries.value
      .filter(({ enabled }) => enabled)
      .map(({ id, text, keys }) => ({ id, text, keys, run: () => paperMenu.choose(id) }))

  const ofDesk = (editable: boolean): Runnable[] => [
    ...deskTabs.map((tab, index) => ({
      id: `tab-${tab}`,
      text: words.goTo(zh.tabs[tab]),
      keys: `Ctrl+${index + 1}`,
      run: () => (desk.tab = tab),
    })),
    { id: 'find', text: words.find, keys: 'Ctrl+F', run: () => desk.find() },
    ...(editable
      ? [
          {
            id: 'batch-owners',
            text: zh.batch.title,
            keys: 'Ctrl+Shift+B',
            run: () => desk.setOwnersOf(null),
          },
          {
            id: 'numbering',
            text: zh.numbering.command,
            also: words.numberingAlso,
            keys: '',
            run: opening('numbering'),
          },
          { id: 'next-year', text: zh.rollover.button, keys: '', run: opening('next-year') },
        ]
      : []),
    {
      id: 'versions',
      text: zh.versions.button,
      also: words.versionsAlso,
      keys: '',
      run: opening('versions'),
    },
    {
      id: 'export',
      text: zh.desk.exportWord,
      also: words.exportAlso,
      keys: 'Ctrl+E',
      run: opening('export'),
    },
    {
      id: 'focus-mode',
      text: desk.focusMode ? words.endFocus : words.focus,
      keys: 'Ctrl+Shift+F',
      run: () => (desk.focusMode = !desk.focusMode),
    },
    { id: 'plans', text: zh.desk.backToLibrary, keys: '', run: () => actions.showPlans() },
  ]

  const ofLibrary = (): Runnable[] => [
    { id: 'new-plan', text: zh.library.create, keys: 'Ctrl+N', run: opening('new-plan') },
    { id: 'import', text: zh.desk.importDocument, keys: 'Ctrl+Shift+O', run: () => actions.importDocument() },
    {
      id: 'import-clipboard',
      text: words.importClipboard,
      keys: 'Ctrl+Alt+V',
      run: () => actions.importClipboard(),
    },
  ]

  const commands = computed<Runnable[]>(() => {
    const onDesk = app.screen === 'desk' && plan.session !== null
    const writable = app.library !== null && !app.library.readOnly
    const editable = onDesk && plan.session!.editable
    const hasDirectory = editable || (writable && app.screen === 'library' && app.plans.length > 0)
    return [
      ...(onDesk ? ofDesk(editable) : []),
      ...(hasDirectory
        ? [{ id: 'organisations', text: zh.organisations.title, keys: '', run: opening('organisations') }]
        : []),
      ...(onDesk && desk.tab === 'paper' ? ofParagraph() : []),
      ...(writable ? ofLibrary() : []),
      { id: 'open', text: zh.desk.openOther, keys: 'Ctrl+O', run: () => actions.choose() },
      ...(app.library
        ? [{ id: 'close', text: zh.desk.closeLibrary, keys: '', run: () => actions.closeLibrary() }]
        : []),
      { id: 'shortcuts', text: zh.help.shortcuts, keys: 'F1', run: opening('shortcuts') },
    ]
  })

  function run(id: string): void {
    void commands.value.find(command => command.id === id)?.run()
  }

  return { commands, run }
}
