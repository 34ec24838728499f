/** An asset by its name, out of what is held and the catalogue; what is chosen is added at once. */
import { useId, useState } from 'react'
import type { AssetSuggestion, SuggestAssets } from '@/components/accounts/positions-editor'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { isEnter } from '@/components/ui/composition'
import { TextField } from '@/components/ui/text-field'
import type { AssetId } from '@/lib/core/ids'

export interface AssetPickerProps {
  label: string
  labelHidden?: boolean
  hint?: string | undefined
  /** Of the form around it; what is wrong with the text itself comes first. */
  error?: string | undefined
  /** Of the button; absent: `Add`. */
  act?: string
  suggest: SuggestAssets
  /** Have their place already. */
  taken: ReadonlySet<AssetId>
  onPick: (asset: AssetId, symbol: string) => void
}

const shown = ({ symbol, name }: AssetSuggestion): string =>
  name === symbol ? symbol : `${symbol} · ${name}`

/** Chosen in the list, not typed: who types USDT has typed USD on the way. Browsers name no kind of input, or a replacement. */
function isFromList(event: Event): boolean {
  const { inputType } = event as Event & Partial<InputEvent>
  return inputType === undefined || inputType === '' || inputType === 'insertReplacementText'
}

export function AssetPicker(props: AssetPickerProps) {
  const { label, labelHidden = false, hint, error, act, suggest, taken, onPick } = props
  const { t } = useT()
  const listId = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<AssetSuggestion[]>([])
  const [problem, setProblem] = useState<string>()
  const pick = (each: AssetSuggestion) => {
    if (taken.has(each.asset as AssetId))
      return setProblem(t('{symbol} has its place already.', { symbol: each.symbol }))
    setText('')
    setFound([])
    setProblem(undefined)
    onPick(each.asset as AssetId, each.symbol)
  }
  const type = async (typed: string, isChosen: boolean) => {
    setText(typed)
    setProblem(undefined)
    const picked = isChosen ? found.find((each) => shown(each) === typed) : undefined
    if (picked) return pick(picked)
    setFound(typed.trim() === '' ? [] : await suggest(typed))
  }
  const add = async () => {
    const wanted = text.trim().toLowerCase()
    if (wanted === '') return
    const all = await suggest(text)
    const exact = all.filter(({ symbol }) => symbol.toLowerCase() === wanted)
    const only = exact.length === 1 ? exact[0] : all.length === 1 ? all[0] : undefined
    if (only) return pick(only)
    setFound(all)
    setProblem(
      all.length === 0 ? t('No asset has this name.') : t('Several assets fit: choose one from the list.'),
    )
  }
  return (
    <div className="flex items-start gap-2">
      <TextField
        className="flex-1"
        label={label}
        labelHidden={labelHidden}
        list={listId}
        autoComplete="off"
        placeholder={t('BTC, Ethereum, euro…')}
        value={text}
        hint={hint}
        error={problem ?? error}
        onChange={({ target, nativeEvent }) => void type(target.value, isFromList(nativeEvent))}
        onKeyDown={(event) => {
          if (!isEnter(event)) return
          // Enter adds the asset; it does not save the strategy.
          event.preventDefault()
          void add()
        }}
      />
      <datalist id={listId}>
        {found.map((each) => (
          <option key={each.asset} value={shown(each)} />
        ))}
      </datalist>
      <Button
        {...(act === undefined ? { icon: 'add' as const } : {})}
        className={labelHidden ? '' : hint ? 'mt-12' : 'mt-6.5'}
        onClick={() => void add()}
      >
        {act ?? t('Add')}
      </Button>
    </div>
  )
}
