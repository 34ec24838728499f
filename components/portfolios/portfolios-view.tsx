/** Portfolios (named groups of accounts) and tags. An account may stand in several of both. */
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { PortfolioId, TagId } from '@/lib/core/ids'
import type { AccountLine, PortfolioView } from '@/lib/portfolio/view'
import { type GroupDraft, GroupEditor } from './group-editor'

export interface PortfoliosViewProps {
  view: Pick<PortfolioView, 'accounts' | 'portfolios' | 'tags'> | null
}

export function PortfoliosView({ view }: PortfoliosViewProps) {
  const { t } = useT()
  const [editing, setEditing] = useState<GroupDraft>()
  const header = (
    <PageHeader
      title={t('Portfolios and tags')}
      lead={t('Group accounts to see parts of what you own on the dashboard.')}
    />
  )
  if (!view)
    return (
      <>
        {header}
        <Skeleton className="h-40 w-full" />
      </>
    )
  const membersOf = (id: PortfolioId) => view.accounts.filter(({ portfolios }) => portfolios.includes(id))
  const taggedWith = (id: TagId) => view.accounts.filter(({ tags }) => tags.includes(id))
  return (
    <>
      {header}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card
          flush
          title={t('Portfolios')}
          actions={
            <Button
              size="sm"
              icon="add"
              onClick={() => setEditing({ group: 'portfolio', name: '', accounts: [] })}
            >
              {t('New portfolio')}
            </Button>
          }
        >
          <Groups
            empty={t('No portfolio yet. A portfolio is a named group of accounts.')}
            icon="portfolios"
            groups={view.portfolios.map(({ id, name }) => ({ id, name, members: membersOf(id) }))}
            onEdit={({ id, name, members }) =>
              setEditing({ group: 'portfolio', id, name, accounts: members.map((account) => account.id) })
            }
          />
        </Card>
        <Card
          flush
          title={t('Tags')}
          actions={
            <Button size="sm" icon="add" onClick={() => setEditing({ group: 'tag', name: '', accounts: [] })}>
              {t('New tag')}
            </Button>
          }
        >
          <Groups
            empty={t('No tag yet. Tags cut across portfolios: “tax”, “cold storage”.')}
            icon="tag"
            groups={view.tags.map(({ id, name }) => ({ id, name, members: taggedWith(id) }))}
            onEdit={({ id, name, members }) =>
              setEditing({ group: 'tag', id, name, accounts: members.map((account) => account.id) })
            }
          />
        </Card>
      </div>
      {editing && (
        <GroupEditor start={editing} accounts={view.accounts} onClose={() => setEditing(undefined)} />
      )}
    </>
  )
}

interface Group<Id> {
  id: Id
  name: string
  members: AccountLine[]
}

interface GroupsProps<Id> {
  groups: Group<Id>[]
  empty: string
  icon: 'portfolios' | 'tag'
  onEdit: (group: Group<Id>) => void
}

function Groups<Id extends string>({ groups, empty, icon, onEdit }: GroupsProps<Id>) {
  const { t } = useT()
  if (groups.length === 0) return <EmptyState icon={icon} sentence={empty} />
  return (
    <ul className="divide-y divide-line pt-2">
      {groups.map((group) => (
        <li key={group.id} className="flex items-center gap-3 px-4 py-2">
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">{group.name}</p>
            <p className="truncate text-xs text-muted">
              {group.members.length === 0
                ? t('No account in it')
                : group.members.map(({ label }) => label).join(', ')}
            </p>
          </div>
          <IconButton
            icon="edit"
            size="md"
            label={t('Edit {name}', { name: group.name })}
            onClick={() => onEdit(group)}
          />
        </li>
      ))}
    </ul>
  )
}
