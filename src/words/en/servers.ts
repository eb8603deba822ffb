import { template } from "../template.ts";

/** What is said of articles that are of one server alone. */
export const servers = {
  passedOver: template(
    "{folders, plural, one {A folder of a single server is} other {# folders of single servers are}} passed over, because `SERVER_ARTICLES` is off.",
    "folders",
  ),
  notYours: "All servers share that article. It is tended by those who run the bot.",
  tooMany: template(
    "This server has {most, plural, one {one article} other {# articles}} of its own already, and may not have more. Remove one first.",
    "most",
  ),
  tooLarge: template(
    "With that, the articles of this server's own would have more than {most} MiB together. Remove some first.",
    "most",
  ),
  tooOften: template(
    "{most, plural, one {One article was} other {# articles were}} added to this server's own within a day. Please go on tomorrow.",
    "most",
  ),
};
