/** Every shortcut, by section, and the way to those of the browser. */
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { COMMAND_SECTIONS, type CommandSection } from '@/lib/commands/define-command'
import { commandsOf } from '@/lib/commands/registry'
import { type Sentence, say } from '@/lib/core/sentence'
import { KeyLine } from './key-line'

const HEADINGS: Readonly<Record<CommandSection, Sentence>> = {
  pages: say('Go to a page'),
  begin: say('Begin'),
  acts: say('At once'),
  help: say('Find'),
}

export interface ShortcutsSheetProps {
  /** False: they are switched off in the settings. */
  singleKeys: boolean
  onClose: () => void
}

/** @example <ShortcutsSheet singleKeys={preferences.singleKeys} onClose={close} /> */
export function ShortcutsSheet({ singleKeys, onClose }: ShortcutsSheetProps) {
  const { t } = useT()
  const change = () => {
    onClose()
    navigate('settings/single-keys')
  }
  return (
    <Dialog
      open
      size="lg"
      title={t('Keyboard shortcuts')}
      onClose={onClose}
      footer={<Button onClick={change}>{t('Change shortcuts')}</Button>}
    >
      {singleKeys ? null : (
        <p className="mb-4 text-sm text-muted">
          {t('Shortcuts of one letter are switched off. Those with Ctrl or Cmd work.')}
        </p>
      )}
      <div
        // Longer than a small window: whoever has no pointer scrolls it with the focus here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('Keyboard shortcuts')}
        className="grid items-start gap-x-8 gap-y-5 rounded outline-offset-4 sm:grid-cols-2"
      >
        {COMMAND_SECTIONS.toReversed().map((section) => (
          <ShortcutList key={section} section={section} />
        ))}
      </div>
    </Dialog>
  )
}

function ShortcutList({ section }: { section: CommandSection }) {
  const { sentence } = useT()
  const commands = commandsOf(section).filter(({ keys }) => keys !== undefined)
  if (commands.length === 0) return null
  return (
    <section aria-label={sentence(HEADINGS[section])} className={section === 'pages' ? 'sm:col-span-2' : ''}>
      <h3 className="mb-1.5 text-sm font-semibold">{sentence(HEADINGS[section])}</h3>
      <dl className={section === 'pages' ? 'gap-x-8 sm:columns-2' : ''}>
        {commands.map((command) => (
          <KeyLine key={command.id} command={command} />
        ))}
      </dl>
    </section>
  )
}
