/** Name and accounts of one portfolio or tag; also its removal, which never touches an account. */
import { type FormEvent, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { accountsMessages } from '@/lib/accounts/messages'
import type { AccountId, PortfolioId, TagId } from '@/lib/core/ids'
import { call } from '@/lib/messages/call.browser'
import type { AccountLine } from '@/lib/portfolio/view'
import { tagChanges } from './tag-changes'

export type GroupDraft = { name: string; accounts: AccountId[] } & (
  | { group: 'portfolio'; id?: PortfolioId }
  | { group: 'tag'; id?: TagId }
)

export interface GroupEditorProps {
  start: GroupDraft
  accounts: readonly AccountLine[]
  onClose: () => void
}

export function GroupEditor({ start, accounts, onClose }: GroupEditorProps) {
  const { t, sentence } = useT()
  const [name, setName] = useState(start.name)
  const [members, setMembers] = useState<readonly AccountId[]>(start.accounts)
  const [nameless, setNameless] = useState(false)
  const act = useAction()
  const offerUndo = useUndo()
  const work = (deed: () => Promise<unknown>) =>
    void act.run(async () => {
      await deed()
      onClose()
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setNameless(name.trim() === '')
    if (name.trim() !== '') work(() => saveGroup(start, name.trim(), members, accounts))
  }
  const remove = () =>
    work(async () => {
      if (start.id === undefined) return
      const removed =
        start.group === 'tag'
          ? await call(accountsMessages['tags.remove'], { id: start.id })
          : await call(accountsMessages['portfolios.remove'], { id: start.id })
      offerUndo(t('{name} is removed.', { name: start.name }), removed)
    })
  const titles = {
    portfolio: start.id ? t('Edit portfolio') : t('New portfolio'),
    tag: start.id ? t('Edit tag') : t('New tag'),
  }
  return (
    <Dialog open title={titles[start.group]} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={t('Name')}
          maxLength={start.group === 'tag' ? 40 : 60}
          autoFocus
          autoComplete="off"
          value={name}
          error={nameless ? t('Enter a name.') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset>
          <legend className="text-sm font-medium">{t('Accounts')}</legend>
          {accounts.length === 0 && <p className="text-sm text-muted">{t('No account is connected yet.')}</p>}
          <div className="grid gap-x-4 sm:grid-cols-2">
            {accounts.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={label}
                checked={members.includes(id)}
                onChange={(event) =>
                  setMembers(event.target.checked ? [...members, id] : members.filter((each) => each !== id))
                }
              />
            ))}
          </div>
        </fieldset>
        {act.error && <Banner tone="danger">{sentence(act.error.sentence)}</Banner>}
        <div className="flex flex-wrap justify-end gap-2">
          {start.id && (
            <Button variant="quiet" icon="trash" busy={act.pending} onClick={remove}>
              {start.group === 'tag' ? t('Remove tag, keep accounts') : t('Remove portfolio, keep accounts')}
            </Button>
          )}
          <Button type="submit" variant="primary" busy={act.pending}>
            {t('Save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

async function saveGroup(
  start: GroupDraft,
  name: string,
  members: readonly AccountId[],
  accounts: readonly AccountLine[],
): Promise<void> {
  if (start.group === 'portfolio') {
    const id = start.id === undefined ? {} : { id: start.id }
    await call(accountsMessages['portfolios.save'], { ...id, name, accounts: [...members] })
    return
  }
  const { id } = await call(accountsMessages['tags.save'], {
    ...(start.id === undefined ? {} : { id: start.id }),
    name,
  })
  for (const change of tagChanges(accounts, id, members))
    await call(accountsMessages['accounts.edit'], change)
}
