/** A tag lives on its accounts: which accounts change so that exactly the chosen ones carry it. Pure. */
import type { AccountId, TagId } from '@/lib/core/ids'
import type { AccountLine } from '@/lib/portfolio/view'

/** @returns one change per account whose tags differ; an untouched account is not written */
export function tagChanges(
  accounts: readonly Pick<AccountLine, 'id' | 'tags'>[],
  tag: TagId,
  members: readonly AccountId[],
): { id: AccountId; tags: TagId[] }[] {
  return accounts.flatMap(({ id, tags }) => {
    const wanted = members.includes(id)
    if (wanted === tags.includes(tag)) return []
    return [{ id, tags: wanted ? [...tags, tag] : tags.filter((each) => each !== tag) }]
  })
}
