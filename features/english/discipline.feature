# language: en
@disciplinary-regulation/2018-10-01
Feature: Party sanctions: range, options, authority, evidence
  The range is what the article permits; what it may permit besides stands beside it.

  Background:
    Given the organisation in "scenes/town.yaml"
    And handled by "county discipline organ", decided on 2020-12-15
    And only "Disciplinary Regulations" is looked at
    And the finding "grant diverted": "grants" of "farm office", from 2020-01-01 to 2020-06-30, established
    And "Party member at the act, leading cadre of the Party at the act" of "the deputy" is established
    And "breach of the subject's own duty" of "the deputy" on "grant diverted" is established
    And "kind of leadership responsibility" of "the deputy" on "grant diverted" is established as "direct leadership responsibility"
    And "irresponsible work or lax management, poor carrying-out of decisions from above" of "the deputy" on "grant diverted" is established
    And "level of loss" of "grant diverted" is established as "larger loss"

  Scenario: A larger loss is a warning or a serious warning, a major loss much more
    When the case is assessed
    Then "the deputy" is proposed conditionally under "Disciplinary Regulations"
    And the range for "the deputy" is "warning" to "serious warning"
    And for "the deputy", "expulsion from the Party" is outside the range
    And the outcome for "the deputy" rests on "Disciplinary Regulations" article 121 paragraph 1
    And the outcome for "the deputy" rests on the rule "art-121-1-larger"
    And the outcome for "the deputy" does not rest on the fact "level"
    And for "the deputy", the text of "Disciplinary Regulations" article 37 has to be compared
    When if "level of loss" of "grant diverted" is established as "major loss"
    Then the range for "the deputy" is "removal from Party posts" to "expulsion from the Party"

  Scenario: Coming forward may spare a sanction; nothing is held against silence
    Given "came forward" of "the deputy" is established
    When the case is assessed
    Then for "the deputy", "admonition" may be considered too
    And there are grounds for "lenient" in the case of "the deputy"
    When if "came forward" of "the deputy" is refuted
    Then for "the deputy", "admonition" may not be considered
    And there are no grounds for "severe" in the case of "the deputy"

  Scenario: Who decides depends on who the person is
    Given "member or alternate of a local Party committee" of "the deputy" is established
    When the case is assessed
    Then for "the deputy", the authority for "warning" is "upper-discipline-organ"
    And for "the deputy", the authority for "warning" is not "branch-and-committee"

  Scenario: The evidence for the breach falls, and with it the proposal
    Given the evidence "audit report" from "county audit office"
    And "audit report" supports "grant diverted"
    And "audit report" supports what is said of "the deputy" on "grant diverted"
    When if the evidence "audit report" is excluded
    Then nobody is proposed

  Scenario: A report upward that was not answered speaks for the deputy, whatever the day of decision
    Given on 2020-02-10 "the deputy" reported "grant diverted" to "the mayor", not answered
    And the day of decision is 2021-03-01
    When the case is assessed
    Then "reported upward" speaks for "the deputy"
    When if "breach of the subject's own duty" of "the mayor" on "grant diverted" is refuted
    Then the outcome for "the deputy" stays the same
