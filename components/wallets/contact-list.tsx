/** The address book: names for addresses, kept in the vault. Removing one can be undone. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { useToast } from '@/components/ui/toast'
import { toAppError } from '@/lib/core/errors'
import type { ContactRow } from '@/lib/db/rows'
import { call } from '@/lib/messages/call.browser'
import { sendMessages } from '@/lib/wallets/send/messages'
import { AddressText } from './address-text'
import { ContactDialog } from './contact-dialog'

export function ContactList({ contacts }: { contacts: readonly ContactRow[] }) {
  const { t } = useT()
  const [edited, setEdited] = useState<ContactRow | 'new'>()
  const remove = useRemoveContact()
  const add = (
    <Button icon="add" onClick={() => setEdited('new')}>
      {t('Add a contact')}
    </Button>
  )
  return (
    <>
      {contacts.length === 0 ? (
        <EmptyState
          icon="inbox"
          sentence={t('No contacts yet. A name beside an address is how you notice a wrong one.')}
          action={add}
        />
      ) : (
        <div className="grid gap-3">
          <ul className="-mx-4">
            {contacts.map((contact) => (
              <ContactLine
                key={contact.id}
                contact={contact}
                onEdit={() => setEdited(contact)}
                onRemove={() => remove(contact)}
              />
            ))}
          </ul>
          <div>{add}</div>
        </div>
      )}
      {edited === undefined ? null : (
        <ContactDialog contact={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  )
}

interface ContactLineProps {
  contact: ContactRow
  onEdit: () => void
  onRemove: () => void
}

function ContactLine({ contact: { name, address, note }, onEdit, onRemove }: ContactLineProps) {
  const { t } = useT()
  return (
    <li className="flex items-center gap-2 border-t border-line px-4 py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        <AddressText address={address} />
        {note === undefined ? null : <p className="text-xs break-words text-muted">{note}</p>}
      </div>
      <IconButton icon="edit" label={t('Edit {name}', { name })} onClick={onEdit} />
      <IconButton icon="trash" label={t('Remove {name}', { name })} onClick={onRemove} />
    </li>
  )
}

/** Removes at once; the toast puts it back as it was. */
function useRemoveContact(): (contact: ContactRow) => void {
  const { t, sentence } = useT()
  const toast = useToast()
  const failed = (thrown: unknown) => toast({ text: sentence(toAppError(thrown).sentence), tone: 'danger' })
  return ({ id, name, address, note }) => {
    const putBack = () =>
      void call(sendMessages['contacts.save'], {
        address,
        name,
        ...(note === undefined ? {} : { note }),
        evenSo: true,
      }).catch(failed)
    call(sendMessages['contacts.remove'], { id }).then(
      () => toast({ text: t('{name} was removed.', { name }), act: { label: t('Undo'), run: putBack } }),
      failed,
    )
  }
}
