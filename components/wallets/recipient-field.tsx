/** To whom: an address or an ENS name, typed or picked from the address book, and what is known of it at once. */
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { TextField } from '@/components/ui/text-field'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { ContactRow } from '@/lib/db/rows'
import { AddressText, shortAddress } from './address-text'
import type { RecipientState } from './recipient.hooks'
import { ReviewChecks } from './review-checks'

export interface RecipientFieldProps {
  value: string
  onChange: (value: string) => void
  recipient: RecipientState
  contacts: readonly Pick<ContactRow, 'id' | 'name' | 'address'>[]
  /** Further addresses to choose: the user's own. */
  own: readonly { id: string; label: string; address: string }[]
}

export function RecipientField({ value, onChange, recipient, contacts, own }: RecipientFieldProps) {
  const { t, sentence } = useT()
  const choices = [
    ...contacts.map(({ name, address }) => ({ name, address })),
    ...own.map(({ label, address }) => ({ name: label, address })),
  ]
  return (
    <div className="grid gap-2">
      <div className="flex items-end gap-2">
        <TextField
          label={t('To')}
          hint={t('An address or an ENS name')}
          mono
          autoComplete="off"
          spellCheck={false}
          value={value}
          error={recipient.state === 'wrong' ? sentence(recipient.sentence) : undefined}
          onChange={(event) => onChange(event.target.value)}
          className="flex-1"
        />
        {choices.length > 0 && recipient.state !== 'wrong' ? (
          <Menu
            label={t('Choose')}
            alignment="end"
            acts={choices.map(({ name, address }) => ({
              label: `${name} · ${shortAddress(address)}`,
              run: () => onChange(checksumAddress(address)),
            }))}
          />
        ) : null}
      </div>
      <div aria-live="polite" className="grid gap-2">
        {recipient.state === 'asking' ? (
          <p className="text-xs text-muted">{t('The address is being looked at …')}</p>
        ) : null}
        {recipient.state === 'known' ? <Known recipient={recipient.recipient} /> : null}
      </div>
    </div>
  )
}

function Known({ recipient }: { recipient: Extract<RecipientState, { state: 'known' }>['recipient'] }) {
  const { ensName, address, checks } = recipient
  return (
    <>
      {ensName === undefined ? null : (
        <p className="text-xs">
          <bdi>{ensName}</bdi> <Icon name="chevron-right" size={12} className="inline" />{' '}
          <AddressText address={address} />
        </p>
      )}
      <ReviewChecks checks={checks} />
    </>
  )
}
