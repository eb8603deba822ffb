import type { Catalogue } from "../catalogue.ts";
import { asking } from "./asking.ts";

export const GERMAN: Catalogue = { asking };
