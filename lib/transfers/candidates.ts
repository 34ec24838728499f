/**
 * What the user may choose from where no other end was found, or several were. The matcher takes what is nearly certain;
 * this looks farther: weeks of delay, larger losses, an unknown bridge. It only orders what it finds, nothing is linked.
 */
import { subtract, toRatio } from '@/lib/core/amount'
import type { EntryId } from '@/lib/core/ids'
import { firstFrom } from './first-from'
import { contradict, mayPair, slackOf } from './fits'
import type { Side } from './sides'
import type { Candidate } from './transfer'

const DAY = 86_400_000
/** What takes longer is no transfer any more. */
const LATEST_MS = 90 * DAY
/** A file whose times are of another zone tells an arrival before its departure. */
const EARLIEST_MS = -DAY
/** Of the larger amount; with more of a difference two amounts say nothing about each other. */
const FARTHEST_AMOUNT = 0.5
const MOST_NEAR = 8
/** Equally good ones are all possible, so more of them are told. */
const MOST_ASKED = 20
/** Ends looked at on each side of a moment: a ledger of a million deposits answers too. */
const MOST_LOOKED_AT = 100

export interface CandidateQuestion {
  /** Ends that belong to no transfer yet. */
  sides: readonly Side[]
  /** Candidates that the matcher found for some of them. */
  asked: ReadonlyMap<EntryId, readonly EntryId[]>
  /** Pairs that the user has told apart, as `from to` in both orders. */
  forbidden: ReadonlySet<string>
}

/** Of one entry, nearest first. */
export type CandidatesOf = (entry: EntryId) => readonly Candidate[]

/**
 * Nothing is computed before it is asked for: a page shows a few of what may be thousands of open ends.
 * @example candidateFinder({ sides, asked: new Map(), forbidden })(withdrawal)[0]?.lost // '0.0005'
 */
export function candidateFinder({ sides, asked, forbidden }: CandidateQuestion): CandidatesOf {
  let index: { byId: ReadonlyMap<EntryId, Sized>; shelves: Shelves } | undefined
  return (entry) => {
    index ??= indexOf(sides)
    const side = index.byId.get(entry)
    if (!side) return []
    const { byId, shelves } = index
    const given = asked.get(entry)
    const others = given?.flatMap((id) => byId.get(id) ?? []) ?? nearby(side, shelves, forbidden)
    return others
      .map((other) => ({ other, apart: apart(side, other) }))
      .sort((a, b) => a.apart - b.apart || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, given ? MOST_ASKED : MOST_NEAR)
      .map(({ other }) => describe(side, other))
  }
}

function indexOf(sides: readonly Side[]) {
  const sized = sides.map((side): Sized => ({ ...side, size: toRatio(side.quantity) }))
  return { byId: new Map(sized.map((side) => [side.id, side])), shelves: shelve(sized) }
}

/** Sizes only order candidates; what is shown is computed exactly. */
interface Sized extends Side {
  size: number
}

type Shelves = ReadonlyMap<string, readonly Sized[]>

function shelve(sides: readonly Sized[]): Shelves {
  const shelves = new Map<string, Sized[]>()
  for (const side of sides) {
    const key = `${side.direction} ${side.collection}`
    const shelf = shelves.get(key)
    if (shelf) shelf.push(side)
    else shelves.set(key, [side])
  }
  for (const shelf of shelves.values())
    shelf.sort((a, b) => a.entry.at - b.entry.at || (a.id < b.id ? -1 : 1))
  return shelves
}

function nearby(side: Sized, shelves: Shelves, forbidden: ReadonlySet<string>): Sized[] {
  const opposite = side.direction === 'out' ? 'in' : 'out'
  const shelf = shelves.get(`${opposite} ${side.collection}`) ?? []
  const start = firstFrom(shelf, side.entry.at)
  const seen = shelf.slice(Math.max(0, start - MOST_LOOKED_AT), start + MOST_LOOKED_AT)
  return seen.filter((other) => isNear(side, other) && !forbidden.has(`${side.id} ${other.id}`))
}

function isNear(side: Sized, other: Sized): boolean {
  if (shareApart(side, other) > FARTHEST_AMOUNT) return false
  const [out, into] = ordered(side, other)
  const slack = Math.max(slackOf(out), slackOf(into))
  const late = into.entry.at - out.entry.at
  return late >= EARLIEST_MS - slack && late <= LATEST_MS + slack && mayBeTwoPlaces(out, into)
}

/** Two accounts, or two chains of one: a bridge that nobody recognised looks like that. */
function mayBeTwoPlaces(out: Side, into: Side): boolean {
  if (mayPair(out, into)) return true
  const [from, to] = [out.entry.chain, into.entry.chain]
  return from !== undefined && to !== undefined && from !== to
}

const ordered = (a: Sized, b: Sized): [out: Sized, into: Sized] => (a.direction === 'out' ? [a, b] : [b, a])

const shareApart = (a: Sized, b: Sized): number => Math.abs(a.size - b.size) / Math.max(a.size, b.size)

/** A tenth of the amount weighs as much as nine days; another hash or chain comes after all that does not contradict. */
function apart(side: Sized, other: Sized): number {
  const [out, into] = ordered(side, other)
  const time = Math.abs(into.entry.at - out.entry.at) / LATEST_MS
  return shareApart(side, other) + time + (contradict(out, into) ? 10 : 0)
}

function describe(side: Sized, other: Sized): Candidate {
  const [out, into] = ordered(side, other)
  const { accountId, at, precision } = other.entry
  return {
    entry: other.id,
    accountId,
    at,
    ...(precision === undefined ? {} : { precision }),
    quantity: other.quantity,
    lost: subtract(out.quantity, into.quantity),
  }
}
