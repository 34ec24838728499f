/**
 * The script of Sushi's route processors, followed only for what it takes from its caller: any token that he has allowed may be
 * named in it, not just the one that the call speaks of. Source: `RouteProcessor4.sol` of Sushi's repository.
 */

/** What a script takes: token and the whole of the call's amount, or a part of it. */
export interface Taking {
  token: string
  isAll: boolean
}

/** Parts of one distribution that are followed. */
const MAX_PARTS = 20
const ALL = 0xffff

/** @returns `undefined` when there is a word in it that is not known here, or something is cut */
export function takingsOf(route: string): Taking[] | undefined {
  const script = { text: route.slice(2), at: 0 }
  const takings: Taking[] = []
  try {
    while (script.at < script.text.length) follow(script, takings)
    return takings
  } catch (error) {
    if (error instanceof Unfollowed) return undefined
    throw error
  }
}

class Unfollowed extends Error {}

interface Script {
  text: string
  at: number
}

function read(script: Script, bytes: number): string {
  const text = script.text.slice(script.at, script.at + bytes * 2)
  if (text.length !== bytes * 2) throw new Unfollowed()
  script.at += bytes * 2
  return text
}

const byteOf = (script: Script): number => Number.parseInt(read(script, 1), 16)
const addressOf = (script: Script): string => `0x${read(script, 20)}`

function follow(script: Script, takings: Taking[]): void {
  const command = byteOf(script)
  // What the processor itself has, of a token (1) or of the native coin (3), and what a pool has already (4).
  if (command === 1) {
    addressOf(script)
    distribute(script)
  } else if (command === 2) {
    const token = addressOf(script)
    takings.push({ token, isAll: distribute(script) })
  } else if (command === 3) {
    distribute(script)
  } else if (command === 4) {
    addressOf(script)
    swap(script)
  } else {
    throw new Unfollowed()
  }
}

/** @returns whether nothing is left of it: each part is a share of what the parts before have left */
function distribute(script: Script): boolean {
  const parts = byteOf(script)
  if (parts > MAX_PARTS) throw new Unfollowed()
  let share = 0
  for (let part = 0; part < parts; part++) {
    share = Number.parseInt(read(script, 2), 16)
    swap(script)
  }
  return share === ALL
}

/** Pools of the kinds V2, V3, and the wrapping of the native coin. */
function swap(script: Script): void {
  const kind = byteOf(script)
  if (kind === 0) read(script, 20 + 1 + 20 + 3)
  else if (kind === 1) read(script, 20 + 1 + 20)
  else if (kind === 2) {
    const wraps = (byteOf(script) & 1) === 1
    read(script, wraps ? 20 + 20 : 20)
  } else throw new Unfollowed()
}
