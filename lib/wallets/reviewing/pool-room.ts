/** More gas for calls that may trade with a pool, so that they do not run out of it in the next block. Pure. */

/** From here on a call may well be of a pool. */
const POOL_GAS = 80_000n
/** Two slots written for the first time, and something for the way there. */
const POOL_ROOM = 50_000n

/**
 * Exchange pools write their price oracle once for each second or block: a node that counts gas at the time of the pool's last
 * trade leaves those writes out. What is not used is not paid. A limit that the block has cut gets no room.
 * @param gasUsed as counted @param gasLimit as it would be without the room
 * @example poolRoom(102_062n, 163_299n) // 50000n: the same swap took 144693 a second later, and more before its refund
 */
export const poolRoom = (gasUsed: bigint, gasLimit: bigint): bigint =>
  gasUsed > POOL_GAS && gasLimit * 10n > gasUsed * 12n ? POOL_ROOM : 0n
