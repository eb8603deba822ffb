/** What is said around citations to be copied. Their forms have the same names in every language. */
export const citing = {
  plain: "Plain",
  names: "Names stand as the article has them. Check a citation against the rules you write by.",
};
