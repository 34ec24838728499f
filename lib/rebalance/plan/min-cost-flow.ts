/**
 * The cheapest largest flow through a network: shortest paths with potentials, and along all paths of one length at once (the
 * primal-dual method; Ahuja, Magnanti, Orlin, "Network Flows", 9.8). Capacities and costs are whole numbers below 2^53, so that
 * nothing is rounded on the way and it ends; costs may be below zero where no circle of them is. It is quick where many paths
 * cost the same, so costs are best told coarsely. The same network gives the same flow.
 */

export interface Network {
  /** How many nodes; they are numbered from 0. */
  size: number
  arcs: Arc[]
}

export interface Arc {
  from: number
  to: number
  capacity: number
  /** For one unit. */
  cost: number
}

/** Arc `2 i` is the i-th of the network, `2 i + 1` takes it back. */
interface Residual {
  to: Int32Array
  left: Float64Array
  cost: Float64Array
  /** Arcs that leave each node. */
  leaving: number[][]
}

/**
 * @returns what flows through each arc, in the order of `arcs`
 * @example cheapestFlow({ size: 2, arcs: [{ from: 0, to: 1, capacity: 5, cost: 1 }] }, 0, 1) // [5]
 */
export function cheapestFlow(network: Network, source: number, sink: number): number[] {
  const residual = residualOf(network)
  const ends = { source, sink, potential: firstPotentials(network, source) }
  while (measure(residual, ends))
    for (let level = levelsOf(residual, ends); at(level, sink) > 0; level = levelsOf(residual, ends))
      push(residual, { ...ends, level, next: new Int32Array(network.size) }, source, Number.POSITIVE_INFINITY)
  return network.arcs.map((_, index) => residual.left[2 * index + 1] ?? 0)
}

function residualOf({ size, arcs }: Network): Residual {
  const to = new Int32Array(2 * arcs.length)
  const left = new Float64Array(2 * arcs.length)
  const cost = new Float64Array(2 * arcs.length)
  const leaving = Array.from({ length: size }, (): number[] => [])
  for (const [index, arc] of arcs.entries()) {
    to[2 * index] = arc.to
    to[2 * index + 1] = arc.from
    left[2 * index] = arc.capacity
    cost[2 * index] = arc.cost
    cost[2 * index + 1] = -arc.cost
    leaving[arc.from]?.push(2 * index)
    leaving[arc.to]?.push(2 * index + 1)
  }
  return { to, left, cost, leaving }
}

/** Distances over the arcs as they are (Bellman-Ford): afterwards no arc costs less than nothing against them. */
function firstPotentials({ size, arcs }: Network, source: number): Float64Array {
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  distance[source] = 0
  for (let round = 0, changed = true; changed && round < size; round++) {
    changed = false
    for (const { from, to, capacity, cost } of arcs) {
      const reached = at(distance, from) + cost
      if (capacity > 0 && reached < at(distance, to)) {
        distance[to] = reached
        changed = true
      }
    }
  }
  return distance
}

interface Ends {
  source: number
  sink: number
  potential: Float64Array
}

/**
 * Distances over what is left (Dijkstra), added to the potentials: then the arcs of shortest paths cost nothing against them.
 * @returns false when the sink is out of reach
 */
function measure({ to, left, cost, leaving }: Residual, { source, sink, potential }: Ends): boolean {
  const distance = new Float64Array(potential.length).fill(Number.POSITIVE_INFINITY)
  const isSettled = new Uint8Array(potential.length)
  const heap = new Heap()
  distance[source] = 0
  heap.add(0, source)
  for (let node = heap.takeLeast(); node >= 0; node = heap.takeLeast()) {
    if (isSettled[node]) continue
    isSettled[node] = 1
    if (node === sink) break
    const here = at(distance, node) + at(potential, node)
    for (const arc of leaving[node] ?? []) {
      const next = at(to, arc)
      if (at(left, arc) <= 0 || isSettled[next]) continue
      const reached = here + at(cost, arc) - at(potential, next)
      if (reached >= at(distance, next)) continue
      distance[next] = reached
      heap.add(reached, next)
    }
  }
  const end = at(distance, sink)
  if (end === Number.POSITIVE_INFINITY) return false
  for (let node = 0; node < potential.length; node++)
    potential[node] = at(potential, node) + Math.min(at(distance, node), end)
  return true
}

/** How many arcs from the source, over arcs that cost nothing against the potentials; 0: out of reach, or behind the sink. */
function levelsOf({ to, left, cost, leaving }: Residual, { source, sink, potential }: Ends): Int32Array {
  const level = new Int32Array(potential.length)
  level[source] = 1
  const queue = [source]
  for (let head = 0; head < queue.length && at(level, sink) === 0; head++) {
    const node = queue[head] ?? source
    for (const arc of leaving[node] ?? []) {
      const end = at(to, arc)
      if (at(level, end) > 0 || at(left, arc) <= 0) continue
      if (at(cost, arc) + at(potential, node) - at(potential, end) !== 0) continue
      level[end] = at(level, node) + 1
      queue.push(end)
    }
  }
  return level
}

interface Phase extends Ends {
  level: Int32Array
  /** By node: how many of its arcs are used up in this phase. */
  next: Int32Array
}

/** Depth first from level to level, each arc once (Dinic). @returns how much has arrived */
function push(residual: Residual, phase: Phase, node: number, most: number): number {
  const { to, left, cost, leaving } = residual
  const { sink, potential, level, next } = phase
  if (node === sink) return most
  const arcs = leaving[node] ?? []
  let arrived = 0
  for (; at(next, node) < arcs.length; next[node] = at(next, node) + 1) {
    const arc = arcs[at(next, node)] ?? 0
    const end = at(to, arc)
    if (at(left, arc) <= 0 || at(level, end) !== at(level, node) + 1) continue
    if (at(cost, arc) + at(potential, node) - at(potential, end) !== 0) continue
    const part = push(residual, phase, end, Math.min(most - arrived, at(left, arc)))
    left[arc] = at(left, arc) - part
    left[arc ^ 1] = at(left, arc ^ 1) + part
    arrived += part
    // The arc may carry more later: it stays the next one.
    if (arrived === most) break
  }
  return arrived
}

const at = (list: Float64Array | Int32Array, index: number): number => list[index] ?? 0

/** A binary heap of nodes by distance. */
class Heap {
  readonly #keys: number[] = []
  readonly #nodes: number[] = []

  add(key: number, node: number): void {
    let hole = this.#keys.length
    while (hole > 0) {
      const above = (hole - 1) >> 1
      if ((this.#keys[above] ?? 0) <= key) break
      this.#put(hole, above)
      hole = above
    }
    this.#keys[hole] = key
    this.#nodes[hole] = node
  }

  /** @returns -1 when there is none */
  takeLeast(): number {
    const [least, key, node] = [this.#nodes[0], this.#keys.pop(), this.#nodes.pop()]
    if (least === undefined || key === undefined || node === undefined) return -1
    const size = this.#keys.length
    if (size === 0) return least
    let hole = 0
    for (let below = 1; below < size; below = 2 * hole + 1) {
      if (below + 1 < size && (this.#keys[below + 1] ?? 0) < (this.#keys[below] ?? 0)) below++
      if ((this.#keys[below] ?? 0) >= key) break
      this.#put(hole, below)
      hole = below
    }
    this.#keys[hole] = key
    this.#nodes[hole] = node
    return least
  }

  #put(to: number, from: number): void {
    this.#keys[to] = this.#keys[from] ?? 0
    this.#nodes[to] = this.#nodes[from] ?? 0
  }
}
