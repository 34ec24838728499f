/** How large segments are. Pure numbers, shared by writer, reader and backup. */

/** Entries (or raw rows, or replacements) of a full segment: a million entries are a thousand segments. */
export const FULL_SEGMENT = 1000
/** Segments with fewer are small, and are joined with others in the background. */
export const SMALL_SEGMENT = 500
/** So many small ones of a part are joined at a time: each entry is written again about twice. */
export const SMALL_ONES_JOINED = 16
/** Unpacked, at most; raw rows of a thousand entries are about one megabyte. */
export const MOST_SEGMENT_BYTES = 64 * 1024 * 1024
