# language: klingon
Feature: a town
  Scenario: a
    Given nothing
