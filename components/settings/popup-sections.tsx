/** Which sections the popup has below its total, and the order of its tabs. What a page asks the wallet for is always shown. */
import { useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { IconButton } from '@/components/ui/icon-button'
import { Switch } from '@/components/ui/switch'
import { type Sentence, say } from '@/lib/core/sentence'
import { isTab, moveInOrder, orderedSections, type PopupSection } from '@/lib/dashboards/popup-sections'
import type { PopupSettings } from '@/lib/settings/dashboard-settings'
import type { Settings } from '@/lib/settings/settings'
import { Section } from './section'
import { Setting } from './setting'
import { useSettingsChange } from './settings-change.hooks'

const WORDS: Readonly<Record<PopupSection, { name: Sentence; about: Sentence }>> = {
  alerts: { name: say('New alerts'), about: say('Above the total, while there are any') },
  strategies: { name: say('Strategies'), about: say('Below the total, while there are any') },
  holdings: { name: say('Holdings'), about: say('A tab') },
  allocation: { name: say('Allocation'), about: say('A tab') },
  movers: { name: say('Movers'), about: say('A tab') },
  site: { name: say('The page in front'), about: say('At the bottom: whether it is annotated') },
}

/** @example <PopupSections settings={settings} /> */
export function PopupSections({ settings }: { settings: Pick<Settings, 'popup'> }) {
  const { t, sentence } = useT()
  const { popup, change, error } = usePopupChoice(settings.popup)
  const ordered = orderedSections(popup.order)
  const show = (section: PopupSection, isShown: boolean) => {
    const others = popup.hidden.filter((each) => each !== section)
    change({ ...popup, hidden: isShown ? others : [...others, section] })
  }
  return (
    <Section
      title={t('Popup')}
      lead={t('Net worth and what a page asks your wallet for are always shown.')}
      error={error}
    >
      <Setting id="popup">
        <h3 className="text-sm font-medium">{t('What the popup shows')}</h3>
        <ul className="mt-1 divide-y divide-line">
          {[...ordered.filter((each) => !isTab(each)), ...ordered.filter(isTab)].map((section) => (
            <li key={section} className="flex items-center gap-2">
              <div className="min-w-0 flex-1">
                <Switch
                  label={sentence(WORDS[section].name)}
                  hint={sentence(WORDS[section].about)}
                  checked={!popup.hidden.includes(section)}
                  onChange={({ target }) => show(section, target.checked)}
                />
              </div>
              {isTab(section) ? (
                <Steps
                  name={sentence(WORDS[section].name)}
                  place={ordered.filter(isTab).indexOf(section)}
                  onStep={(by) => change({ ...popup, order: moveInOrder(popup.order, section, by) })}
                  count={ordered.filter(isTab).length}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </Setting>
    </Section>
  )
}

/** What was just chosen is shown, and is what the next choice goes on from, until what is stored is read anew. */
function usePopupChoice(stored: PopupSettings) {
  const { save, error } = useSettingsChange()
  const [mine, setMine] = useState<{ popup: PopupSettings; seen?: PopupSettings } | null>(null)
  const read = useRef(stored)
  read.current = stored
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const change = (popup: PopupSettings) => {
    const asked = { popup }
    setMine(asked)
    last.current = last.current
      .then(() => save({ popup }))
      .then((isStored) =>
        setMine((now) => (now !== asked ? now : isStored ? { popup, seen: read.current } : null)),
      )
  }
  const isMine = mine !== null && (mine.seen === undefined || mine.seen === stored)
  return { popup: isMine ? mine.popup : stored, change, error }
}

interface StepsProps {
  name: string
  place: number
  count: number
  onStep: (by: -1 | 1) => void
}

function Steps({ name, place, count, onStep }: StepsProps) {
  const { t } = useT()
  const step = (by: -1 | 1, label: string) => {
    // At an end it keeps the focus, and does nothing.
    const isEnd = place + by < 0 || place + by >= count
    return (
      <IconButton
        icon="chevron-down"
        label={label}
        aria-disabled={isEnd}
        className={`${by === -1 ? 'rotate-180' : ''} ${isEnd ? 'opacity-50' : ''}`}
        onClick={() => !isEnd && onStep(by)}
      />
    )
  }
  return (
    <span className="flex shrink-0">
      {step(-1, t('Move {widget} earlier', { widget: name }))}
      {step(1, t('Move {widget} later', { widget: name }))}
    </span>
  )
}
