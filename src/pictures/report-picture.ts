/** The counts of a stack, from below: questions that were answered, near, and not answered. */
export type Stack = readonly [answered: number, near: number, nothing: number];

export interface PictureWeek {
  /** Its days. */
  readonly label: string;
  readonly counts: Stack;
  /** A second line below its days; null for none. */
  readonly note: string | null;
}

/** A number to be seen first, and what it counts. */
export interface PictureFigure {
  readonly value: string;
  readonly label: string;
}

interface PictureRow {
  /** From outside, in any script. */
  readonly name: string;
  readonly count: number;
}

/** Things that were counted, most first. */
export interface PictureList {
  readonly title: string;
  readonly rows: readonly PictureRow[];
}

/** What a report shows, in plain words of one language. */
export interface ReportPicture {
  /** As in BCP 47, for numbers. */
  readonly locale: string;
  readonly title: string;
  readonly subtitle: string;
  /** At most four. */
  readonly figures: readonly PictureFigure[];
  /** The names of what is stacked, in the order of `Stack`. */
  readonly stackNames: readonly [string, string, string];
  /** Oldest first. */
  readonly weeks: readonly PictureWeek[];
  /** At most five rows are drawn. */
  readonly articles: PictureList;
  /** At most three rows are drawn. */
  readonly gaps: PictureList;
  /** Stands for a name in a script for which there are no letters. */
  readonly unnamed: string;
}
