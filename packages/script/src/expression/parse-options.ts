export interface ParseOptions {
  /**
   * Tells filters whose argument is evaluated for each element (map, filter, some …): in those, comparisons belong to the
   * argument. Without it only what stands in parentheses does.
   */
  readonly isElementFilter?: (name: string) => boolean
}
