# language: en
@accountability-regulation/2019-09-01
Feature: The same failure, the same treatment
  Each scenario changes one thing and looks whether the outcome should change.

  Background:
    Given the organisation in "scenes/town.yaml"
    And handled by "county discipline organ", decided on 2020-12-15
    And only "Accountability Regulations, Safeguards" is looked at
    And the finding "grant diverted": "grants" of "farm office", from 2020-01-01 to 2020-06-30
    And "vile effect" of "grant diverted" is established
    And "leading cadre of the Party at the act" of "the deputy" is established
    And "breach of the subject's own duty, infringement of the people's interests left unremedied" of "the deputy" on "grant diverted" is established
    And "the handling organ is a working organ of the Party" is refuted for the case

  Scenario: A reply on record, and none
    When the case is assessed
    Then a written reason is asked for "no reply on record" concerning "the deputy"
    Given on 2020-11-02 "the deputy" replied to the facts
    When the case is assessed
    Then no written reason is asked for "no reply on record"

  Scenario: An acting head and a regular deputy are held alike
    Given the unit "farm station", office, township level, under "town government"
    And "the stand-in" is head of "farm office" from 2020-01-01, acting
    And "the stand-in" is in charge of "farm station"
    And "leading cadre of the Party at the act" of "the stand-in" is established
    And "breach of the subject's own duty, infringement of the people's interests left unremedied" of "the stand-in" on "grant diverted" is established
    When the case is assessed
    Then the range is the same for "the deputy, the stand-in"
    And "the deputy" is linked with "grant diverted" as "directly in charge" through "farm office"
    And "the deputy" does not bear "overall leadership responsibility"

  Scenario: Before the period, and handled elsewhere
    Given "the clerk" is handled elsewhere
    And on 2020-02-10 "the secretary" warned "the mayor" about "grant diverted"
    When if the tenure of "the deputy" is from 2018-01-01 to 2019-12-31
    Then "the deputy" is not proposed under "Accountability Regulations"
    And "the clerk" is not considered at all
    And for "the mayor", "level of loss" need not be settled

  Scenario: A unit that has no duty over the office is not linked
    Given the unit "library", office, township level, under "town government"
    And "the librarian" is head of "library" from 2018-01-01
    When the case is assessed
    Then "the librarian" is not linked with "grant diverted"
