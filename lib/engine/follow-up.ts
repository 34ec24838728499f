/** Work that follows from things which often come together: what comes within a moment is done at once, what comes meanwhile afterwards. */

/** Long enough for the fills of one order. */
const MOMENT_MS = 1_500

/**
 * @param work fails for itself: whatever it left undone is done by the next tick
 * @returns notes an id, and does not wait
 * @example const onMoved = createFollowUp((ids) => syncer.sync(ids)); onMoved(account)
 */
export function createFollowUp<Id>(work: (ids: Id[]) => Promise<unknown>): (id: Id) => void {
  const noted = new Set<Id>()
  let isGoing = false

  const go = async () => {
    while (noted.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, MOMENT_MS))
      const ids = [...noted]
      noted.clear()
      await work(ids).catch(() => undefined)
    }
    isGoing = false
  }
  return (id) => {
    noted.add(id)
    if (isGoing) return
    isGoing = true
    void go()
  }
}
