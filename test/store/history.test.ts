import { testHistory } from "./behaviour/history.ts";
import { openEmbedded } from "./opened-stores.ts";

testHistory(openEmbedded);
