/** Adds or changes a contact. An address that looks like a known one is not saved before that was read. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { ContactRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import type { KnownAddress } from '@/lib/wallets/send/look-alikes'
import { sendMessages } from '@/lib/wallets/send/messages'
import { AddressText } from './address-text'

export interface ContactDialogProps {
  /** Absent: another one. */
  contact: ContactRow | undefined
  onClose: () => void
}

export function ContactDialog({ contact, onClose }: ContactDialogProps) {
  const { t, sentence } = useT()
  const [name, setName] = useState(contact?.name ?? '')
  const [address, setAddress] = useState(contact ? checksumAddress(contact.address) : '')
  const [note, setNote] = useState(contact?.note ?? '')
  const [similar, setSimilar] = useState<readonly KnownAddress[]>([])
  const save = useAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save.run(async () => {
      const saved = await call(sendMessages['contacts.save'], {
        ...(contact ? { id: contact.id } : {}),
        address,
        name,
        ...(note.trim() === '' ? {} : { note }),
        evenSo: similar.length > 0,
      })
      if (saved.kind === 'saved') onClose()
      else setSimilar(saved.to)
    })
  }
  const typeAddress = (text: string) => {
    setAddress(text)
    setSimilar([])
  }
  return (
    <Dialog open size="md" title={contact ? t('Edit the contact') : t('Add a contact')} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <TextField
          label={t('Name')}
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <TextField
          label={t('Address')}
          hint={t('An address or an ENS name; a name is looked up once, and its address is kept.')}
          mono
          autoComplete="off"
          spellCheck={false}
          value={address}
          onChange={({ target }) => typeAddress(target.value)}
        />
        <TextField
          label={t('Note')}
          autoComplete="off"
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {similar.length > 0 ? <SimilarNotice similar={similar} /> : null}
        {save.error ? <Banner tone="danger">{sentence(save.error.sentence)}</Banner> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            type="submit"
            variant={similar.length > 0 ? 'danger' : 'primary'}
            busy={save.pending}
            disabled={name.trim() === '' || address.trim() === ''}
          >
            {similar.length > 0 ? t('Save it even so') : t('Save the contact')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function SimilarNotice({ similar }: { similar: readonly KnownAddress[] }) {
  const { t } = useT()
  return (
    <Banner tone="danger" title={t('This address looks like one that you know, and is another one.')}>
      <ul>
        {similar.map(({ address, label }) => (
          <li key={address}>
            {label} <AddressText address={address} />
          </li>
        ))}
      </ul>
    </Banner>
  )
}
