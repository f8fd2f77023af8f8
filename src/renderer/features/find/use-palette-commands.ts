// The commands that can be run by name, and what each does. Only those that apply where one is are listed.
import { computed } from 'vue'
import { zh } from '../../strings/zh-CN.ts'
import { useApp } from '../../stores/app.ts'
import { deskTabs, useDesk } from '../../stores/desk.ts'
import { usePlan } from '../../stores/plan.ts'
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

  const commands = computed<Runnable[]>(() => {
    const { session } = plan
    const onDesk = app.screen === 'desk' && session !== null
    const writable = app.library !== null && !app.library.readOnly
    const editable = onDesk && session.editable
    const words = zh.search.command
    const list: (Runnable & { when: boolean })[] = [
      ...deskTabs.map((tab, index) => ({
        id: `tab-${tab}`,
        text: words.goTo(zh.tabs[tab]),
        keys: `Ctrl+${index + 1}`,
        when: onDesk,
        run: () => (desk.tab = tab),
      })),
      {
        id: 'focus-mode',
        text: desk.focusMode ? words.endFocus : words.focus,
        keys: 'Ctrl+Shift+F',
        when: onDesk,
        run: () => (desk.focusMode = !desk.focusMode),
      },
      { id: 'find', text: words.find, keys: 'Ctrl+F', when: onDesk, run: () => desk.find() },
      {
        id: 'export',
        text: zh.desk.exportWord,
        keys: 'Ctrl+E',
        when: onDesk,
        run: () => (app.dialog = 'export'),
      },
      {
        id: 'numbering',
        text: zh.numbering.command,
        keys: '',
        when: editable,
        run: () => (app.dialog = 'numbering'),
      },
      {
        id: 'batch-owners',
        text: zh.batch.title,
        keys: 'Ctrl+Shift+B',
        when: editable,
        run: () => desk.setOwnersOf(null),
      },
      {
        id: 'organisations',
        text: zh.organisations.title,
        keys: '',
        when: editable || (writable && app.screen === 'library' && app.plans.length > 0),
        run: () => (app.dialog = 'organisations'),
      },
      { id: 'undo', text: zh.desk.undo, keys: 'Ctrl+Z', when: editable, run: () => session?.undo() },
      { id: 'redo', text: zh.desk.redo, keys: 'Ctrl+Shift+Z', when: editable, run: () => session?.redo() },
      { id: 'plans', text: zh.desk.backToLibrary, keys: '', when: onDesk, run: () => actions.showPlans() },
      {
        id: 'new-plan',
        text: zh.library.create,
        keys: 'Ctrl+N',
        when: writable,
        run: () => (app.dialog = 'new-plan'),
      },
      {
        id: 'import',
        text: zh.desk.importDocument,
        keys: 'Ctrl+Shift+O',
        when: writable,
        run: () => actions.importDocument(),
      },
      { id: 'open', text: zh.desk.openOther, keys: 'Ctrl+O', when: true, run: () => actions.choose() },
      {
        id: 'close',
        text: zh.desk.closeLibrary,
        keys: '',
        when: app.library !== null,
        run: () => actions.closeLibrary(),
      },
      {
        id: 'shortcuts',
        text: zh.help.shortcuts,
        keys: 'F1',
        when: true,
        run: () => (app.dialog = 'shortcuts'),
      },
    ]
    return list.filter(command => command.when)
  })

  function run(id: string): void {
    void commands.value.find(command => command.id === id)?.run()
  }

  return { commands, run }
}
