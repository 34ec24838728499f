/** Notes on the withdrawal pages of the exchanges that are connected: one switch, with what it means. */
import { useT } from '@/components/shell/translation'
import { Switch } from '@/components/ui/switch'

export interface WithdrawalsPartProps {
  /** Names of the connected exchanges whose pages are known; none: there is nothing to switch. */
  venues: readonly string[]
  isOn: boolean
  pending: boolean
  onChange: (isOn: boolean) => void
}

export function WithdrawalsPart({ venues, isOn, pending, onChange }: WithdrawalsPartProps) {
  const { t } = useT()
  if (venues.length === 0 && !isOn) return null
  return (
    <Switch
      label={t('On withdrawal pages of your exchanges')}
      hint={t(
        '{venues}: an address that you type there is compared with your accounts and your address book, and its network is checked. The note there names your accounts.',
        { venues: venues.join(', ') },
      )}
      checked={isOn}
      disabled={pending}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}
