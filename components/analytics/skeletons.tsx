/** The analytics pages while nothing is known yet: their true shapes. */
import { Skeleton } from '@/components/ui/skeleton'

const TILES = [1, 2, 3, 4]

export const TilesSkeleton = () => (
  <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-3">
    {TILES.map((tile) => (
      <Skeleton key={tile} className="h-22 rounded-card!" />
    ))}
  </div>
)

export const PerformanceSkeleton = () => (
  <>
    <div className="grid gap-3 sm:grid-cols-2">
      <Skeleton className="h-24 rounded-card!" />
      <Skeleton className="h-24 rounded-card!" />
    </div>
    <TilesSkeleton />
    <Skeleton className="h-96 rounded-card!" />
  </>
)

export const RiskSkeleton = () => (
  <>
    <TilesSkeleton />
    <TilesSkeleton />
    <Skeleton className="h-80 rounded-card!" />
  </>
)

/** A card or a table. */
export const BlockSkeleton = () => <Skeleton className="h-72 rounded-card!" />
